import type { Moment } from "../../facts/types.ts";
import { addSteps, floorTo } from "../../state/step.ts";
import { soundWords as words } from "../../words/sound/sound.ts";
import { countText, numbersFor } from "../format/numbers.ts";
import { type SoundSource, type Sounds, soundsOf } from "./sounds.ts";

/** One step in the drawing of the sound; places and sizes in % of its box. */
export interface NotationStep {
  readonly at: Moment;
  /** The height of the bar of blocks. */
  readonly bar: number;
  /** The height of the tone, 40 for an octave; null without one. */
  readonly tone: number | null;
  readonly voice: Sounds["voice"];
}

/** The sound of a moment as a drawing and in words. */
export interface NotationView {
  readonly steps: readonly NotationStep[];
  readonly lines: readonly string[];
  readonly drawn: string;
}

/** Steps that the drawing holds. */
const notationLength = 48;
/** The number of blocks of a full bar: twice what is due in an hour, and about one and a half times in a day. */
const fullBar = { hour: 14, day: 220 } as const;
const octave = 40;

/** The sounds of the last 48 steps up to a moment, and the words for the newest. */
export function notationAt(
  source: SoundSource,
  at: Moment,
  perTick: number,
  place: string,
  locale: string,
): NotationView {
  const { step } = source.replay;
  const end = floorTo(step, at);
  const heard = Array.from({ length: notationLength }, (_, index) => {
    const to = addSteps(step, end, index + 1 - notationLength);
    return { at: to, sounds: soundsOf(source, addSteps(step, to, -1), to, perTick) };
  });
  const newest = heard.at(-1)?.sounds;
  return {
    steps: heard.map(({ at: to, sounds }) => ({
      at: to,
      bar: Math.min(100, (100 * sounds.blocks) / fullBar[step]),
      tone: sounds.pitch === null ? null : heightOf(sounds.pitch),
      voice: sounds.voice,
    })),
    lines: newest === undefined ? [] : linesOf(newest, step, perTick, place, locale),
    drawn: words.drawn[step],
  };
}

/** The middle of the drawing is the tuning fork's A. */
const heightOf = (pitch: number): number => Math.min(100, Math.max(0, 50 + octave * Math.log2(pitch / 440)));

function linesOf(
  { blocks, hashrate, pitch, voice }: Sounds,
  step: "hour" | "day",
  perTick: number,
  place: string,
  locale: string,
): readonly string[] {
  const { amount, whole } = numbersFor(locale);
  return [
    `${words.tick(countText(perTick))} ${words.counted[step](countText(blocks))}.`,
    hashrate === null || pitch === null
      ? words.noTone
      : `${words.tone(amount(hashrate), whole(pitch))}. ${words.octave}`,
    voice === null ? words.noVoice(place) : `${words.voice[voice](place)}.`,
  ];
}
