// Shows the forms that ask for a passkey, and fills in the browser's answer before they are sent.
/* global SimpleWebAuthnBrowser */

const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
const ASK = { get: startAuthentication, create: startRegistration };

for (const form of browserSupportsWebAuthn() ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const status = form.querySelector('[role=status]');
    status.textContent = '';
    try {
      const answer = await ASK[form.dataset.passkey]({ optionsJSON: JSON.parse(form.dataset.options) });
      form.elements.response.value = JSON.stringify(answer);
      HTMLFormElement.prototype.submit.call(form);
    } catch {
      status.textContent = 'Der Passkey wurde nicht verwendet. Versuchen Sie es noch einmal.';
    }
  });
}
