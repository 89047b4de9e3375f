"""Makes the installation of LocalStack that `npm run test:localstack` uses, once: `install.py HOME REQUIREMENTS JAVA_HOME`.

Runs on any Python from 3.12 with nothing but its own library. The lock is the kernel's (flock) and pip inherits it, so it lasts as long as
anything still writes here, and no longer. `installed.json` is written last: a folder without it is made again.
"""

import fcntl
import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import venv


def made_of(requirements):
    return {"requirements": hashlib.sha256(requirements.read_bytes()).hexdigest(), "python": f"{sys.version_info[0]}.{sys.version_info[1]}"}


def whole(home, wanted):
    """Whether an earlier run finished, with these requirements, and its Python is still there."""
    marker = home / "installed.json"
    if not marker.exists() or json.loads(marker.read_text())["requirements"] != wanted["requirements"]:
        return False
    return subprocess.run([home / "venv" / "bin" / "python", "-c", "import jpype, rolo"], capture_output=True).returncode == 0


def link_java(root, java):
    """Where LocalStack looks for the Java that it would otherwise download."""
    place = root / "usr" / "lib" / "localstack" / "java" / "21"
    if sys.platform == "darwin":
        place = place / "Contents" / "Home"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(java)


def install(home, requirements, java, lock):
    shutil.rmtree(home / "venv", ignore_errors=True)
    shutil.rmtree(home / "root", ignore_errors=True)
    (home / "installed.json").unlink(missing_ok=True)
    venv.create(home / "venv", with_pip=True)
    python = home / "venv" / "bin" / "python"
    pip = [python, "-m", "pip", "install", "--no-deps", "--progress-bar", "off", "--disable-pip-version-check", "-r", requirements]
    subprocess.run(pip, check=True, pass_fds=[lock])
    print("Loading the jars of JSONata", flush=True)
    link_java(home / "root", java)
    main = pathlib.Path(__file__).with_name("main.py")
    here = os.environ | {"FILESYSTEM_ROOT": str(home / "root"), "LOCALSTACK_VOLUME_DIR": str(home / "root"), "OVERRIDE_IN_DOCKER": "0"}
    subprocess.run([python, main, "--fetch"], check=True, pass_fds=[lock], env=here)
    (home / "installed.new").write_text(json.dumps(made_of(requirements)))
    os.replace(home / "installed.new", home / "installed.json")


def main():
    home, requirements, java = map(pathlib.Path, sys.argv[1:4])
    home.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that subprocess.run ends pip
    with open(home / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another run installs LocalStack; waiting for it", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole(home, made_of(requirements)):
            install(home, requirements, java, lock.fileno())


try:
    main()
except subprocess.CalledProcessError as failed:
    sys.exit(f"LocalStack was not installed: {' '.join(map(str, failed.cmd))} ended with {failed.returncode}")
