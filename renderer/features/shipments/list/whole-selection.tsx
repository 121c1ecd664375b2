import { Loader, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'
import type { WholeList } from './use-whole-list.ts'

/** Offers to select what is not loaded as well, and shows how far the reading of it is. */
export const WholeSelection = ({ whole }: { readonly whole: WholeList }) => {
  const { t } = useTranslation('shipments')
  switch (whole.phase) {
    case 'none':
      return null
    case 'offered':
      return (
        <UnstyledButton className={classes['whole'] ?? ''} onClick={whole.read}>
          {whole.total === undefined ? t('bar.selectWhole') : t('bar.selectAll', { count: whole.total })}
        </UnstyledButton>
      )
    case 'reading':
      return (
        <>
          <Loader size={14} aria-hidden />
          <span role="status">{t('bar.reading', { count: whole.done })}</span>
          <UnstyledButton className={classes['whole'] ?? ''} onClick={whole.stop}>
            {t('bar.stopReading')}
          </UnstyledButton>
        </>
      )
  }
}
