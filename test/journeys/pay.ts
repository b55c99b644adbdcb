/** A payer at the simulated provider: opens the page, presses a button, and follows the way back. */

/** What the buttons on the page send. */
export type Choice = 'pay' | 'cancel' | 'fail';

const MOST_REDIRECTS = 5;

/** Presses a button on the payment page. Answers the address the browser ends at, which it does not open. */
export async function choose(pageUrl: string, choice: Choice, returnUrl: string): Promise<URL> {
  const page = await fetch(pageUrl);
  if (!page.ok) throw new Error(`the payment page answers ${page.status}`);
  let response = await fetch(pageUrl, {
    method: 'POST',
    body: new URLSearchParams({ action: choice, method: 'CREDITCARD' }),
    redirect: 'manual',
  });
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    const location = response.headers.get('location');
    if (location === null) throw new Error(`no way back: status ${response.status}`);
    const target = new URL(location, response.url);
    if (target.href.startsWith(returnUrl)) return target;
    response = await fetch(target, { redirect: 'manual' });
  }
  throw new Error('the way back has no end');
}
