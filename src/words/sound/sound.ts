/** The words of the sound of a replay, and of the drawing that shows the same. */
export const soundWords = {
  open: "Hear it as sound",
  region: "Sound",
  on: "Sound on",
  off: "Sound off",
  volume: "Volume",
  percent: (percent: string) => `${percent} %`,
  press: "Press Play on the time axis to hear it.",
  noAudio: "This browser gives no sound here. What would be heard is drawn and said below.",
  waiting: "The blocks are on their way.",
  noBlocks: "The blocks could not be loaded: there is nothing to hear.",
  tick: (blocks: string) => (blocks === "1" ? "A tick is a block." : `A tick stands for ${blocks} blocks.`),
  counted: {
    hour: (blocks: string) => `${blocks} ${blocks === "1" ? "block" : "blocks"} in this hour`,
    day: (blocks: string) => `${blocks} ${blocks === "1" ? "block" : "blocks"} on this day`,
  },
  tone: (exahashes: string, hertz: string) => `Tone: ${exahashes} EH/s measured from blocks, ${hertz} Hz`,
  octave: "Half the hashrate is an octave lower.",
  noTone: "No tone: the blocks here measure no hashrate.",
  voice: {
    ordinary: (country: string) => `The tone of ${country} sounds: its internet is stated as normal`,
    partial: (country: string) => `The tone of ${country} is half as loud: its internet is stated as partial`,
    down: (country: string) => `The tone of ${country} is silent: its internet is stated as down`,
    unknown: (country: string) => `The tone of ${country} is broken up: nobody stated its internet here`,
  },
  noVoice: (country: string) => `${country} has no tone of its own: its internet was not stated by the hour.`,
  drawn: {
    hour: "The last 48 hours: bars are blocks, the line is the tone, the strip below is the country.",
    day: "The last 48 days: bars are blocks, the line is the tone.",
  },
} as const;
