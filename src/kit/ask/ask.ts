/** The answer to the request for a file; the page as one file has `src/kit/ask/carried.ts` in the place of this module. */
export const ask = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
