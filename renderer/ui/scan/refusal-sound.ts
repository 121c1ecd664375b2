/** Two low tones, as a scanner at the till makes them: the eyes are on the parcel. Hertz and seconds. */
const PITCH = 220
const LENGTH = 0.12
const GAP = 0.06
const LOUDNESS = 0.25

let context: AudioContext | undefined

/** Says, without a word, that a scan was not taken. A computer that makes no sound says it by the notice alone. */
export const soundRefusal = (): void => {
  try {
    sound()
  } catch {
    context = undefined
  }
}

const sound = (): void => {
  context ??= new AudioContext()
  const gain = new GainNode(context, { gain: LOUDNESS })
  gain.connect(context.destination)
  for (const start of [0, LENGTH + GAP]) {
    const tone = new OscillatorNode(context, { type: 'square', frequency: PITCH })
    tone.connect(gain)
    tone.start(context.currentTime + start)
    tone.stop(context.currentTime + start + LENGTH)
  }
}
