import { useEffect, useRef } from "preact/hooks";
import { help } from "../../words/help.ts";
import { usePage } from "../shared/page.ts";
import "./help.css";

/** The help: what the page is, its keys, the statuses of figures. It opens as a dialog when it is mounted. */
export default function Help() {
  const { words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
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
      <h3>{help.storiesTitle}</h3>
      <p>
        {help.stories} <a href="./stories/">{help.storiesLink}</a>
      </p>
      <h3>{help.keysTitle}</h3>
      <dl class="help-keys">
        {help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
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
