// Suggestions while typing, for every field that names where they come from. Without this script the fields are plain ones.
// The pattern is the editable combobox with list autocomplete of the ARIA Authoring Practices Guide: focus stays in the field.

const DELAY_MS = 150;
const FEWEST_LETTERS = 2;

const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** The key of a choice travels as a parameter of its own, and only as long as the text is the one that was chosen. */
function createChoice(field) {
  const name = field.dataset.chosen;
  const present = () => field.form.querySelector(`input[type="hidden"][name="${name}"]`);
  const forget = () => present()?.remove();
  return {
    forget,
    remember(key) {
      forget();
      field.form.append(element('input', { type: 'hidden', name, value: key }));
    },
  };
}

/** The list below a field, closed at first. */
function createList(field) {
  const list = element('ul', {
    id: `${field.id}-vorschlaege`,
    role: 'listbox',
    class: 'portal-suggestions',
    'aria-label': field.dataset.list,
  });
  const status = element('div', { role: 'status', class: 'kern-sr-only' });
  let suggestions = [];
  let active = -1;
  list.hidden = true;
  const frame = element('div', { class: 'portal-combobox' });
  field.replaceWith(frame);
  frame.append(field, list, status);

  function activate(index) {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index === -1) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  }

  function optionOf({ text, about }, index) {
    const option = element('li', { id: `${list.id}-${index}`, role: 'option', class: 'portal-suggestion', lang: 'de' });
    option.append(element('span', { class: 'portal-suggestion__text' }, text));
    if (about !== null) option.append(' ', element('span', { class: 'portal-suggestion__about' }, about));
    return option;
  }

  return {
    list,
    get isOpen() {
      return !list.hidden;
    },
    get active() {
      return suggestions[active];
    },
    at: (index) => suggestions[index],
    show(found) {
      suggestions = found;
      list.replaceChildren(...found.map(optionOf));
      open(found.length > 0);
      status.textContent =
        found.length === 0 ? '' : found.length === 1 ? field.dataset.one : field.dataset.many.replace('#', found.length);
    },
    reopen: () => open(suggestions.length > 0),
    close() {
      open(false);
      status.textContent = '';
    },
    /** From the field itself through the options and back to it. */
    move(step) {
      const places = suggestions.length + 1;
      activate(((active + 1 + step + places) % places) - 1);
    },
    leaveOptions: () => activate(-1),
  };
}

/** Asks a while after the last letter, and for one text at a time: an answer that comes late is for nobody. */
function createQuestion(field, answer) {
  let waiting;
  let asking = new AbortController();
  async function ask(typed) {
    const question = new URLSearchParams({ q: typed });
    const region = field.name === 'q' ? field.form.querySelector('input[type="hidden"][name="region"]')?.value : undefined;
    if (region !== undefined) question.set('region', region);
    const { signal } = asking;
    try {
      const response = await fetch(`${field.dataset.suggestions}?${question}`, { signal });
      if (response.ok) answer((await response.json()).suggestions);
    } catch {
      // Aborted, or the network is away: the field is as good as without suggestions.
    }
  }
  function stop() {
    clearTimeout(waiting);
    asking.abort();
    asking = new AbortController();
  }
  return {
    stop,
    start() {
      stop();
      const typed = field.value.trim();
      if (typed.length < FEWEST_LETTERS) return answer([]);
      waiting = setTimeout(() => ask(typed), DELAY_MS);
    },
  };
}

function enhance(field) {
  const choice = createChoice(field);
  const list = createList(field);
  const question = createQuestion(field, list.show);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.list.id,
    autocomplete: 'off',
  };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);

  function accept({ text, key }) {
    question.stop();
    field.value = text;
    choice.remember(key);
    list.show([]);
  }

  const keys = {
    ArrowDown() {
      if (list.isOpen) list.move(1);
      else list.reopen();
    },
    ArrowUp() {
      if (!list.isOpen) list.reopen();
      list.move(-1);
    },
    Escape() {
      if (list.isOpen) return list.close();
      field.value = '';
      choice.forget();
    },
  };

  field.addEventListener('input', () => {
    choice.forget();
    question.start();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && list.active !== undefined) {
      event.preventDefault();
      accept(list.active);
    } else if (keys[event.key] !== undefined) {
      event.preventDefault();
      keys[event.key]();
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) list.leaveOptions();
  });
  field.addEventListener('blur', () => {
    question.stop();
    list.close();
  });
  // The pointer must not take the focus out of the field.
  list.list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.list.addEventListener('mousedown', (event) => event.preventDefault());
  list.list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option !== null) accept(list.at([...list.list.children].indexOf(option)));
  });

  const { region } = field.form.dataset;
  if (field.dataset.chosen === 'region' && region !== undefined) choice.remember(region);
}

for (const field of document.querySelectorAll('input[data-suggestions]')) enhance(field);
