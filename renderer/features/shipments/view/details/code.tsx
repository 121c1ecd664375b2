import styles from './details.module.css'

// A short code stays on one line, hyphens or not; a long one has to break somewhere.
const SHORT = 14

/** A code as it stands on labels and papers: its own letters, read from the left. */
export const Code = ({ children }: { readonly children: string }) => (
  <span
    dir="ltr"
    translate="no"
    data-short={children.length <= SHORT || undefined}
    className={styles['code']}
  >
    {children}
  </span>
)
