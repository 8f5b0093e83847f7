import { help } from "../../words/help.ts";

/** What the page is, how to drive it by keyboard, whose borders it draws; fetched when somebody asks for help. */
export function Help() {
  return (
    <>
      <h2>{help.title}</h2>
      {help.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
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
    </>
  );
}
