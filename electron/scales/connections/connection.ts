import { messageOf, englishReader, type Sentence } from '#shared/texts/sentences.ts'
import type { Scale, ScaleDevice, ScaleReading } from '#shared/scales/scale.ts'

type Told = {
  /** Ends it. */
  readonly signal: AbortSignal
  /** It is there: from now on it may tell weights. */
  readonly onThere: () => void
  readonly onReading: (reading: ScaleReading) => void
}

/** A way to scales of one kind. */
export type ScaleConnection<Kind extends Scale['kind']> = {
  /** What is connected now. @throws ScaleFailure when that cannot be known */
  readonly list: () => Promise<readonly Extract<ScaleDevice, { readonly kind: Kind }>[]>
  /** Reads the scale until the signal ends it. @throws ScaleFailure when it is not there, or not any more */
  readonly follow: (scale: Extract<Scale, { readonly kind: Kind }>, told: Told) => Promise<void>
}

/** The ways to scales that this computer has. */
export type ScaleConnections = { readonly [Kind in Scale['kind']]: ScaleConnection<Kind> }

type ScaleTrouble =
  | 'scale_away'
  | 'scale_several'
  | 'scale_in_use'
  | 'scale_forbidden'
  | 'scale_silent'
  | 'scale_no_port'
  | 'scale_no_usb'

/** Why a scale tells nothing. */
export class ScaleFailure extends Error {
  override readonly name = 'ScaleFailure'
  readonly sentence: Sentence
  constructor(key: ScaleTrouble, options?: ErrorOptions) {
    super(messageOf({ key }, englishReader), options)
    this.sentence = { key }
  }
}

/** What the system says of a device that cannot be opened or read, which no two systems say alike. */
export const scaleFailureOf = (error: unknown): ScaleFailure => {
  if (error instanceof ScaleFailure) return error
  const text = error instanceof Error ? error.message : String(error)
  if (/cannot lock|busy|access (?:is )?denied|exclusive/iu.test(text))
    return new ScaleFailure('scale_in_use', { cause: error })
  if (/permission denied|not permitted|EACCES|EPERM/iu.test(text))
    return new ScaleFailure('scale_forbidden', { cause: error })
  if (/inappropriate ioctl|not a (?:serial|tty)|ENOTTY/iu.test(text))
    return new ScaleFailure('scale_no_port', { cause: error })
  return new ScaleFailure('scale_away', { cause: error })
}
