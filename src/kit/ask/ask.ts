/** Fetches a file. In the page as one file, `src/kit/ask/carried.ts` takes the place of this module. */
export const requestFile = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
