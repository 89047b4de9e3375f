import { ApiError } from '../errors.ts';

/** A place in a list, as the caller carries it from page to page. */
export function writeToken(place: string | number): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InvalidToken where the token is not one of ours. */
export function readPlace<Place extends string | number>(token: string | undefined, first: Place): Place {
  if (token === undefined) return first;
  try {
    const place: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof place === typeof first) return place as Place;
  } catch {
    // Said below.
  }
  throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
}

/** How many to give: 100 where the caller says nothing or 0. */
export function pageSize(asked: number | undefined): number {
  return asked === undefined || asked === 0 ? 100 : asked;
}

/** One page of rows of which one more was asked for than it takes, and the token of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  placeOf: (row: Row) => string | number,
): { readonly page: readonly Row[]; readonly nextToken: string | undefined } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, nextToken: rows.length > size && last !== undefined ? writeToken(placeOf(last)) : undefined };
}
