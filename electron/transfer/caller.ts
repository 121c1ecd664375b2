/** Who asks for something to be read or written. */
export type Caller = {
  readonly actor: string
  /** Whether they may name files of this computer themselves, as on the command line. */
  readonly mayNameFiles?: boolean | undefined
}

/** Who waits for what is read. */
export type Waiting = Pick<Caller, 'mayNameFiles'> & {
  readonly signal: AbortSignal | undefined
}
