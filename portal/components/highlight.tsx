/** Shows a highlight of the graph: escaped HTML in which only `<mark>` and `</mark>` are markup. */

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

/** The text in parts, as plain text: what is no mark stays text, whatever it looks like. */
export function partsOf(highlight: string): readonly Part[] {
  return highlight
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({
      text: text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign),
      isHit: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

export function Highlight({ text }: { readonly text: string }) {
  return <>{partsOf(text).map((part) => (part.isHit ? <mark>{part.text}</mark> : part.text))}</>;
}
