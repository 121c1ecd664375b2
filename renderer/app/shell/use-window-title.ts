import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

/** Names the window after the page that it shows. */
export const useWindowTitle = (): void => {
  const { t } = useTranslation(['common', 'carriers', 'manifests', 'packing', 'printing', 'transfer'])
  const [path] = useLocation()
  useEffect(() => {
    const page = titleOf(path)
    document.title = `${page.key === undefined ? page.text : t(page.key)} · ${t('app.name')}`
  }, [path, t])
}

const titleOf = (path: string) => {
  if (path === '/shipments/new') return { key: 'navigation.newShipment' } as const
  if (path.startsWith('/settings')) return { key: 'navigation.settings' } as const
  if (path.startsWith('/transfer')) return { key: 'transfer:title' } as const
  if (path === '/pack') return { key: 'packing:title' } as const
  if (path === '/printing') return { key: 'printing:title' } as const
  if (path === '/carriers') return { key: 'carriers:title' } as const
  if (path === '/end-of-day') return { key: 'manifests:endOfDay' } as const
  if (path === '/manifests') return { key: 'manifests:title' } as const
  const reference = path.split('/')[2]
  return reference === undefined ? ({ key: 'navigation.shipments' } as const) : ({ text: reference } as const)
}
