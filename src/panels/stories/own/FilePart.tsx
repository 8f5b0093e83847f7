import { useEffect } from "preact/hooks";
import { slug } from "../../../kit/markup/slug.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { watchDrops } from "../../files/dropped.ts";
import { Handed } from "../../files/Handed.tsx";
import { saveText } from "../../files/save.ts";
import { usePage } from "../../shared/page.ts";
import { readFile, readText } from "./read-file.ts";
import type { Own } from "./useOwn.ts";

/** Saving the draft as a file, and opening one by dialog; what is refused changes nothing. */
export function FilePart({ own }: { readonly own: Own }) {
  const page = usePage();
  const { refusal, refuse } = own;
  const open = async (file: File) => {
    const { story, problems } = await readFile(file, page);
    if (story === null) return refuse({ title: words.refused(file.name), problems });
    own.open(story);
  };
  useOtherDrops(own);
  const save = async () => {
    // A file that was opened may name the form on another site.
    const { $schema: _, ...written } = own.story;
    const text = `${JSON.stringify({ ...formOf(), ...written }, null, 2)}\n`;
    const { story, problems } = await readText(text, page);
    refuse(story === null ? { title: words.notSaved, problems } : null);
    if (story !== null) saveText(nameOf(story.title), text, "application/json");
  };
  return (
    <section class="own-files" aria-label={words.files}>
      <p class="own-acts">
        <button type="button" class="pill" onClick={() => void save()}>
          {words.save}
        </button>
        <label class="pill own-open">
          {words.open}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void open(file);
              currentTarget.value = "";
            }}
          />
        </label>{" "}
        {isSite() ? (
          <a class="source-link" href="./schema/story-1.json">
            {words.fileForm}
          </a>
        ) : null}
      </p>
      <Handed of={nameOf(own.story.title)} />
      {refusal === null ? null : (
        <div role="alert" class="own-refused">
          <p>{refusal.title}</p>
          <ul>
            {refusal.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <Unread own={own} />
    </section>
  );
}

/** Whether the page came from a site. A page on a disk has no schema beside it, and its address would tell folders. */
const isSite = (): boolean => location.protocol !== "file:";

/** The key `$schema` of a saved file: by its address, an editor that knows JSON Schema finds the form and checks the file. */
const formOf = () => (isSite() ? { $schema: new URL("schema/story-1.json", document.baseURI).href } : {});

/** Refuses what is dropped here and is no file of JSON, which the browser would otherwise open in the place of the page. */
function useOtherDrops({ refuse }: Own): void {
  const { tab } = usePage().frame.choices;
  useEffect(() => {
    if (tab === "what-if" || tab === "exposure") return undefined;
    return watchDrops(
      ({ files: [file], folders: [folder] }) =>
        folder === undefined
          ? refuse({ title: words.refused(file?.name ?? ""), problems: [words.noJson] })
          : refuse({ title: words.folder(folder), problems: [] }),
      () => {},
    );
  }, [tab]);
}

/** Offers the texts that were kept as drafts and that this page does not read, one after the other. */
function Unread({ own: { unread, forgetUnread } }: { readonly own: Own }) {
  const [text] = unread;
  if (text === undefined) return null;
  return (
    <div role="alert" class="own-refused">
      <p>{words.unread}</p>
      <p class="own-acts">
        <button type="button" class="pill" onClick={() => saveText(words.unreadName, text, "application/json")}>
          {words.unreadSave}
        </button>
        <button type="button" class="pill" onClick={() => forgetUnread(text)}>
          {words.unreadForget}
        </button>{" "}
        <Handed of={words.unreadName} />
      </p>
    </div>
  );
}

/** `my-story.json`: the title in small letters. */
const nameOf = (title: string): string => `${slug(title) || "story"}.json`;
