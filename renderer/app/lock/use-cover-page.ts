import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** In milliseconds: what is shown again takes the focus only once it is drawn. */
const ONCE_SHOWN = 20

/** Hides all of the page, its title as well, for as long as the component is there; the focus is where it was, afterwards. */
export const useCoverPage = (): void => {
  const { t } = useTranslation('common')
  const name = t('app.name')
  useLayoutEffect(() => {
    const before = document.activeElement
    const title = document.title
    document.body.dataset['locked'] = ''
    document.title = name
    return () => {
      delete document.body.dataset['locked']
      if (document.title === name) document.title = title
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      }, ONCE_SHOWN)
    }
  }, [name])
}
