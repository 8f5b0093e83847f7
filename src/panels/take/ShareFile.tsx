import { numbersFor } from "../../display/format/numbers.ts";
import { fileOf } from "../../display/scenario/form/edit.ts";
import { longestLink } from "../../state/link/address.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { saveText } from "../files/save.ts";
import { usePage } from "../shared/page.ts";

/** Why the link is too long, and a button for the file of each asked scenario. */
export default function ShareFile() {
  const shown = usePage();
  const { frame, link, words: page } = shown;
  const { whole } = numbersFor(page.locale);
  const { scenario, rival } = frame.choices.asked;
  const files = [scenario, rival].flatMap((word) => (word === "" ? [] : (fileOf(shown, word) ?? [])));
  return (
    <div class="take-acts" role="status">
      {words.tooLong(whole(link().length), whole(longestLink))} {files.length === 0 ? null : words.tooLongFile}
      {files.map(({ name, text }) => (
        <button key={text} type="button" class="pill" onClick={() => saveText(name, text, "application/json")}>
          {words.saveAs(name)}
        </button>
      ))}
    </div>
  );
}
