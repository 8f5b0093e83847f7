import { useRef, useState } from "preact/hooks";
import { type Citation, plainCitation } from "../../display/take/citation.ts";
import { bibtex, cslJson } from "../../display/take/printed.ts";
import { citeWords as words } from "../../words/take/cite.ts";
import { takeWords } from "../../words/take/take.ts";
import { saveText } from "../files/save.ts";
import { usePage } from "../shared/page.ts";
import { Choice } from "./Choice.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { useCitations } from "./useCitations.ts";

const forms = {
  text: { file: "hashfall.txt", type: "text/plain" },
  bibtex: { file: "hashfall.bib", type: "application/x-bibtex" },
  csl: { file: "hashfall.csl.json", type: "application/json" },
} as const;
type Form = keyof typeof forms;

/** Citations of the view and of each source behind it, in three forms. */
export function CiteTab() {
  const { words: page } = usePage();
  const citations = useCitations();
  const [what, setWhat] = useState("all");
  const [form, setForm] = useState<Form>("text");
  const field = useRef<HTMLTextAreaElement>(null);
  const chosen = what === "all" ? citations : citations.filter(({ id }) => id === what);
  const text = printed(form, chosen, page.locale);
  const { file, type } = forms[form];
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <div class="take-choices">
        <Choice
          label={words.what}
          value={what}
          options={[
            ["all", words.all],
            ...citations.map(
              ({ id, kind, author, title }) => [id, kind === "view" ? words.view : `${author}: ${title}`] as const,
            ),
          ]}
          choose={setWhat}
        />
        <Choice
          label={words.format}
          value={form}
          options={(Object.keys(forms) as Form[]).map((id) => [id, words.formats[id]])}
          choose={setForm}
        />
      </div>
      <label class="take-field">
        {words.preview}
        <textarea ref={field} readOnly rows={9} value={text} spellcheck={false} />
      </label>
      <div class="take-acts">
        <CopyButton label={takeWords.copy} text={text} field={field} />
        <button type="button" class="pill" onClick={() => saveText(file, text, type)}>
          {words.save(file)}
        </button>
      </div>
    </>
  );
}

function printed(form: Form, citations: readonly Citation[], locale: string): string {
  if (form === "csl") return cslJson(citations);
  if (form === "bibtex") return bibtex(citations);
  return citations.map((one) => `${plainCitation(one, locale)}\n`).join("\n");
}
