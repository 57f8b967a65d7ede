// Calls our REST interface from a page of ours: same origin, the header that no form can send, problems as errors.

/** What the server refused, or could not: status 0 means that it was not reached. */
export class Problem extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? "");
    this.status = status;
    this.code = problem?.code ?? "";
    this.problems = problem?.problems ?? [];
  }
}

/** A phone between two masts can hold a call open for ever; then it counts as not reached. */
const PATIENCE = 20000;

/**
 * @param more headers of every call, beside ours
 * @returns {(method: string, path: string, body?: any) => Promise<any>} paths are relative to the context root
 */
export function api(root, more = {}) {
  return async (method, path, body) => {
    let response;
    let text;
    try {
      response = await fetch(`${root}/api/${path}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE),
        headers: { "X-Lianbing": "1", "Accept-Language": document.documentElement.lang, ...more,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
        body: body === undefined ? undefined : JSON.stringify(body)
      });
      text = await response.text();
    } catch {
      throw new Problem(0);
    }
    const answer = text ? parsed(text) : null;
    if (!response.ok) {
      throw new Problem(response.status, answer);
    }
    return answer;
  };
}

/** An answer that is no JSON comes from something between us and the server, such as a hotel's sign-in page. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(0);
  }
}
