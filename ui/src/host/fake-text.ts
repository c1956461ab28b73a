// How the sample text of the imitation is put together.
import type { InstructionText, LinkText, Span, StepText } from "./types.gen";

export type Say = (en: string, fr: string) => string;
const page =
  "https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/marketo-sales-insight/actions/getting-started/sales-insight-actions-admin-setup-guide";

/** Labels stand in braces, the local one after a bar: `{Start Sync|Démarrer la synchronisation}`. */
export function spans(sentence: string): Span[] {
  return sentence
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (!piece.startsWith("{")) return { kind: "text", text: piece };
      const [text = "", local = null] = piece.slice(1, -1).split("|");
      return { kind: "label", text, local };
    });
}

export function instruction(
  id: string,
  product: string,
  sentence: string,
  more: Partial<InstructionText> = {},
): InstructionText {
  const said = spans(sentence);
  return {
    id,
    product,
    section: null,
    optional: false,
    text: said.map((span) => span.text).join(""),
    spans: said,
    labels: [],
    values: [],
    table: null,
    link: null,
    ...more,
  };
}

export function link(id: string, title: string, anchor = ""): LinkText {
  return { id, title, url: page + anchor };
}

export type Row = Pick<StepText, "id" | "number" | "personas" | "depends_on" | "minutes" | "title" | "why" | "done_when" | "attest"> &
  Partial<StepText>;

export function row(given: Row): StepText {
  return {
    already: null,
    sections: [],
    instructions: [],
    cautions: [],
    remedies: [],
    waits: [],
    documentation: [],
    open: null,
    invite_list: false,
    ...given,
  };
}
