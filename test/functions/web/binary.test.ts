import { isContentTypeBinary } from '../../../functions/web/web-handler.ts';

it('sends files as bytes, so that a spreadsheet keeps its byte order mark, and pages as text', () => {
  for (const type of ['text/csv; charset=utf-8', 'application/zip', 'application/pdf'])
    expect([type, isContentTypeBinary(type)]).toEqual([type, true]);
  for (const type of ['text/html; charset=UTF-8', 'text/css; charset=utf-8', 'application/json'])
    expect([type, isContentTypeBinary(type)]).toEqual([type, false]);
});
