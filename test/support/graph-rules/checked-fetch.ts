// A fetch that lets through only what Microsoft Graph takes.
import { type GraphRequest, graphRules } from './graph-rules.ts';

/** A request as `fetch` got it from the bot: an address and its options, with a body of text or none. */
export function requestOf(input: Parameters<typeof fetch>[0], init: RequestInit = {}): GraphRequest {
  const { method = 'GET', headers, body = undefined } = init;
  if (body !== undefined && typeof body !== 'string') throw new Error('a body that is no text');
  return { method, url: String(input), headers: new Headers(headers), body };
}

/** `inner`, in front of which every request is checked; throws on the first that Graph would not take, which no adapter may swallow. */
export function checkedFetch(
  inner: typeof fetch,
  wrong: (problems: string) => void = (problems) => {
    // Beside the promise: the adapter turns what fetch throws into trouble, and the test would pass.
    queueMicrotask(() => {
      throw new Error(problems);
    });
  },
): typeof fetch {
  return async (input, init) => {
    const request = requestOf(input, init);
    const problems = graphRules.check(request);
    if (problems.length > 0) {
      const problem = `${request.method} ${new URL(request.url).pathname}: ${problems.join('; ')}`;
      wrong(problem);
      throw new Error(problem);
    }
    return inner(input, init);
  };
}
