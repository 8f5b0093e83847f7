import { useState } from "preact/hooks";
import { offlineWords as words } from "../../../words/take/offline.ts";

/** The browser's offer to install the page, which src/boot.js keeps until the visitor accepts it. */
interface InstallPrompt {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

/** The button that installs the page as an app, where the browser has offered that. */
export function InstallButton() {
  const { offer } = window as { readonly offer?: InstallPrompt };
  const [said, setSaid] = useState("");
  if (offer === undefined) return <p class="quiet take-small">{words.noInstall}</p>;
  const install = async () => {
    try {
      await offer.prompt();
      setSaid((await offer.userChoice).outcome === "accepted" ? words.installed : words.notInstalled);
    } catch {
      // The browser accepts an offer once.
      setSaid(words.notInstalled);
    }
  };
  return (
    <div class="take-acts">
      <button type="button" class="pill" onClick={() => void install()}>
        {words.install}
      </button>
      <output>{said}</output>
    </div>
  );
}
