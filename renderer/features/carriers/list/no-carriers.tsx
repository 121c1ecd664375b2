import { Button } from '@mantine/core'
import { IconTruck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useExample } from '../state/use-example.ts'

type NoCarriersProps = { readonly onAdd: () => void; readonly onImport: () => void }

/** A desk that knows no carrier: what they are for, and the ways to begin. */
export const NoCarriers = ({ onAdd, onImport }: NoCarriersProps) => {
  const { t } = useTranslation('carriers')
  const { load, isBusy } = useExample()
  return (
    <EmptyState
      icon={<IconTruck size={32} />}
      title={t('empty.title')}
      help={t('empty.help')}
      actions={
        <>
          <Button variant="filled" loading={isBusy} onClick={() => void load()}>
            {t('example.load')}
          </Button>
          <Button onClick={onAdd} aria-keyshortcuts="A" rightSection={<KeyHint keys="A" />}>
            {t('carrier.add')}
          </Button>
          <Button onClick={onImport}>{t('import.open')}</Button>
        </>
      }
    />
  )
}
