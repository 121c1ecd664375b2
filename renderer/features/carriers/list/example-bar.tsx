import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { useExample } from '../state/use-example.ts'
import classes from './list.module.css'

/** Says that there are made-up carriers, as long as there are, and takes them away in one action. */
export const ExampleBar = ({ catalogue }: { readonly catalogue: Catalogue }) => {
  const { t } = useTranslation('carriers')
  const { remove, isBusy } = useExample()
  const [isAsking, setAsking] = useState(false)
  const carriers = catalogue.carriers.filter((one) => one.is_example)
  const groups = catalogue.service_groups.filter((one) => one.is_example)
  if (carriers.length + groups.length === 0) return undefined
  const confirm = async (): Promise<void> => {
    if (await remove()) setAsking(false)
  }
  return (
    <div className={classes['example']}>
      <IconInfoCircle size={18} aria-hidden />
      <span className={classes['exampleText']}>{t('example.there', { count: carriers.length })}</span>
      <Button size="xs" onClick={() => setAsking(true)}>
        {t('example.remove')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('example.removeTitle')}
          confirm={t('example.remove')}
          isBusy={isBusy}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        >
          {t('example.removeHelp', { count: carriers.length })}
        </ConfirmDialog>
      )}
    </div>
  )
}
