"""LocalStack with the DynamoDB and the Lambda functions of Frist's own local stack: only its Step Functions is used.

`main.py` runs it; `main.py --fetch` loads the jars of its JSONata, once, when it is installed (local/localstack/install.ts).
Addresses come from FRIST_LAMBDA_URL and FRIST_DYNAMODB_URL, all else from LocalStack's own variables (local/localstack/process.ts).
"""

import json
import os
import re
import sys
import threading
import uuid

if sys.version_info < (3, 13):
    # LocalStack writes `Lock | None`, for which Lock must be a class, and imports `warnings.deprecated`: both are so from Python 3.13 on.
    import warnings

    import typing_extensions

    class Lock:
        def __new__(cls, allocate=threading.Lock):
            return allocate()

    threading.Lock = Lock
    warnings.deprecated = typing_extensions.deprecated

import urllib3
from localstack.aws import handlers
from rolo.request import get_raw_path

POOL = urllib3.PoolManager(maxsize=64, retries=False, timeout=urllib3.Timeout(connect=5, read=900))
ONE_CONNECTION = {"host", "connection", "keep-alive", "transfer-encoding", "content-length"}


def end_to_end(headers):
    """The headers that are not about one connection, nor about LocalStack itself."""
    return {k: v for k, v in headers.items() if k.lower() not in ONE_CONNECTION and not k.lower().startswith("x-localstack")}


def named(body):
    """serverless-offline calls every error type `Error`; the name, by which a machine catches, then stands at the head of the stack."""
    fields = json.loads(body)
    if fields.get("errorType") == "Error" and fields.get("trace"):
        found = re.match(r"([A-Za-z_$][\w$.]*)(?: \[[^\]]*\])?(?::|$)", fields["trace"][0])
        fields["errorType"] = found.group(1) if found else "Error"
    return json.dumps(fields).encode()


def pass_on(chain, context, response):
    """Passes a request for DynamoDB or Lambda on, byte for byte, and its answer back."""
    service = context.service.service_name if context.service else None
    if service not in ("dynamodb", "lambda"):
        return
    path = re.sub(r"arn(?::|%3A)[^/]*(?::|%3A)function(?::|%3A)", "", get_raw_path(context.request), flags=re.I)
    url = os.environ[f"FRIST_{service.upper()}_URL"] + path
    try:
        got = POOL.request(context.request.method, url, body=context.request.get_data(), headers=end_to_end(context.request.headers))
        response.status_code, body, headers = got.status, got.data, end_to_end(got.headers)
    except urllib3.exceptions.HTTPError as error:
        # Names that the machines retry.
        name = "ServiceException" if service == "lambda" else "InternalServerError"
        body = json.dumps({"__type": name, "message": f"{service} does not answer ({type(error).__name__})"}).encode()
        response.status_code, headers = 500, {"content-type": "application/json", "x-amzn-errortype": name}
    lower = {name.lower() for name in headers}
    response.data = named(body) if "x-amz-function-error" in lower else body
    response.headers.update(headers)
    if "x-amzn-requestid" not in lower:
        # Without one, LocalStack takes every error for one that no machine can catch.
        response.headers["x-amzn-requestid"] = str(uuid.uuid4())
    chain.stop()


def main():
    if "--fetch" in sys.argv:
        from localstack.services.stepfunctions.packages import jpype_jsonata_package

        jpype_jsonata_package.install()
        return
    handlers.serve_custom_service_request_handlers.append(pass_on)
    from localstack.runtime.main import main as run

    run()


if __name__ == "__main__":
    main()
