import { useCallback } from 'react'
import { UnopenedDocument } from '../layout/kept-path.tsx'
import { useNotify } from './use-notify.tsx'

/** Says where a document lies that was to be shown, if no program has opened it. */
export const useTellUnopened = () => {
  const notify = useNotify()
  return useCallback(
    (document: { readonly opened: boolean; readonly path: string } | undefined): void => {
      if (document?.opened !== false) return
      notify({ message: <UnopenedDocument path={document.path} />, color: 'yellow', autoClose: false })
    },
    [notify],
  )
}
