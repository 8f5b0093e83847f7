import { useEffect, useRef, useState } from "preact/hooks";
import { ownWords as words } from "../../../words/stories/own.ts";
import { type Dropped, watchDrops } from "../../files/dropped.ts";
import { saveText } from "../../files/save.ts";
import { type Page, usePage } from "../../shared/page.ts";
import { readFile, readText } from "./read-file.ts";
import type { Own } from "./useOwn.ts";

interface Refusal {
  readonly title: string;
  readonly problems: readonly string[];
}

interface FileProps {
  readonly own: Own;
  readonly opened: (title: string) => void;
}

/** Saving the draft as a file, and opening one by dialog or drop; what is refused changes nothing. */
export function FilePart({ own, opened }: FileProps) {
  const page = usePage();
  const [refusal, refuse] = useState<Refusal | null>(null);
  const open = async (file: File) => {
    const { story, problems } = await readFile(file, page);
    refuse(story === null ? { title: words.refused(file.name), problems } : null);
    if (story === null) return;
    own.set(story, true);
    opened(story.title);
  };
  const take = ({ files: [file], folders: [folder] }: Dropped) => {
    if (file !== undefined) void open(file);
    else if (folder !== undefined) refuse({ title: words.folder(folder), problems: [] });
  };
  const isOver = useDrop(page, take);
  const save = async () => {
    const text = `${JSON.stringify(own.story, null, 2)}\n`;
    const { story, problems } = await readText(text, page);
    refuse(story === null ? { title: words.notSaved, problems } : null);
    if (story !== null) saveText(nameOf(story.title), text, "application/json");
  };
  return (
    <section class="own-files" aria-label={words.files} data-over={isOver}>
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
        </label>
      </p>
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
    </section>
  );
}

/** `my-story.json`: the title in small letters. */
const nameOf = (title: string): string =>
  `${
    title
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "story"
  }.json`;

/** Takes files dropped on the page, except where What if reads them. Returns whether files are over it now. */
function useDrop({ frame }: Page, take: (dropped: Dropped) => void): boolean {
  const [isOver, setOver] = useState(false);
  const newest = useRef(take);
  newest.current = take;
  const { tab } = frame.choices;
  useEffect(() => {
    if (tab === "what-if" || tab === "exposure") return;
    return watchDrops((dropped) => newest.current(dropped), setOver);
  }, [tab]);
  return isOver;
}
