/** As much of a browser as a sign-in needs: cookies by host and path, redirects by hand, forms without script. */

interface Cookie {
  readonly host: string;
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

export interface Browser {
  /** Follows redirects until a page comes, or until one leads to `stopAt`; then the page is empty and `url` the target. */
  open(url: string, stopAt?: string): Promise<Page>;
  /** Sends a form of the page by POST. */
  submit(page: Page, fields: Record<string, string>, stopAt?: string): Promise<Page>;
  readonly cookies: ReadonlyMap<string, Cookie>;
}

/** `planted`: cookies that somebody has put there before. */
export function createBrowser(planted: Browser['cookies'] = new Map()): Browser {
  const cookies = new Map<string, Cookie>(planted);

  const keep = (host: string, header: string): void => {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice('path='.length) ?? '/';
    if (value === '') cookies.delete(`${host} ${name}`);
    else cookies.set(`${host} ${name}`, { host, name, value, path });
  };

  const cookieHeader = (url: URL): string =>
    [...cookies.values()]
      .filter(({ host, path }) => url.hostname === host && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  const request = async (address: string, init: RequestInit, stopAt: string | undefined): Promise<Page> => {
    const url = new URL(address);
    if (stopAt !== undefined && address.startsWith(stopAt)) return { url: address, status: 0, headers: new Headers(), html: '' };
    const headers = { accept: 'text/html', cookie: cookieHeader(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const header of response.headers.getSetCookie()) keep(url.hostname, header);
    const location = response.headers.get('location');
    if (location !== null) return request(new URL(location, url).href, {}, stopAt);
    return { url: address, status: response.status, headers: response.headers, html: await response.text() };
  };

  return {
    cookies,
    open: (url, stopAt) => request(url, {}, stopAt),
    submit: ({ url, html }, fields, stopAt) => {
      const action = /<form[^>]* action="([^"]+)"/.exec(html)?.[1] ?? url;
      const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      );
      const body = new URLSearchParams([...hidden.filter(([name]) => !(name in fields)), ...Object.entries(fields)]);
      return request(new URL(action, url).href, { method: 'POST', body }, stopAt);
    },
  };
}
