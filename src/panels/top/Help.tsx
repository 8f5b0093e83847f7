import { useEffect, useRef } from "preact/hooks";
import { opensHere } from "../../kit/input.ts";
import { help } from "../../words/help.ts";
import { usePage } from "../shared/page.ts";
import "./help.css";

/** The help: what the page is, six questions that it answers, its keys, the statuses of figures. It opens as a dialog when it is mounted. */
export default function Help() {
  const { words, act, view } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const open = (event: MouseEvent, query: string) => {
    if (!opensHere(event)) return;
    event.preventDefault();
    dialog.current?.close();
    act(({ theme, rail }) => ({ ...view(query), theme, rail }));
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title">
      <form method="dialog" class="help-close">
        <button type="submit" class="pill">
          {words.close}
        </button>
      </form>
      <h2 id="help-title" tabIndex={-1} autofocus>
        {help.title}
      </h2>
      {help.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{help.questionsTitle}</h3>
      <ul class="help-questions">
        {help.questions.map(([question, query]) => (
          <li key={query}>
            <a href={`?${query}`} onClick={(event) => open(event, query)}>
              {question}
            </a>
          </li>
        ))}
      </ul>
      <h3>{help.storiesTitle}</h3>
      <p>
        {help.stories} <a href="./stories/">{help.storiesLink}</a> · <a href="./?story=own">{help.storiesOwn}</a>
      </p>
      <h3>{help.hearTitle}</h3>
      <p>
        {help.hear}{" "}
        <a href={`?${help.hearView}`} onClick={(event) => open(event, help.hearView)}>
          {help.hearLink}
        </a>
      </p>
      <h3>{help.keysTitle}</h3>
      <Keys keys={help.keys} />
      <h3>{help.presentTitle}</h3>
      <Keys keys={help.presentKeys} />
      <h3>{help.statusTitle}</h3>
      <dl class="help-keys">
        {help.statuses.map(([status, meaning]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

function Keys({ keys }: { readonly keys: typeof help.keys | typeof help.presentKeys }) {
  return (
    <dl class="help-keys">
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
