/** A list of facts, each under its name. */

import type { ComponentChildren } from 'preact';

interface FactProperties {
  readonly name: string;
  readonly children: ComponentChildren;
}

export function Fact({ name, children }: FactProperties) {
  return (
    <div class="kern-description-list-item">
      <dt class="kern-description-list-item__key">{name}</dt>
      <dd class="kern-description-list-item__value">{children}</dd>
    </div>
  );
}

export function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="kern-description-list">{children}</dl>;
}

/** One entry as it is, several as a list. */
export function Entries({ entries }: { readonly entries: readonly string[] }) {
  if (entries.length === 1) return <>{entries[0]}</>;
  return (
    <ul class="portal-list">
      {entries.map((entry) => (
        <li>{entry}</li>
      ))}
    </ul>
  );
}
