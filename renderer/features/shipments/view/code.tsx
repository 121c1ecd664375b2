import styles from './card.module.css'

/** A code as it stands on labels and papers: its own letters, read from the left. */
export const Code = ({ children }: { readonly children: string }) => (
  <span dir="ltr" translate="no" className={styles['code']}>
    {children}
  </span>
)
