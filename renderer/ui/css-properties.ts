import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Variables that a style sheet reads. */
    readonly [variable: `--${string}`]: string | number | undefined
  }
}
