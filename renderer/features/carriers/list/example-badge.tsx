import { useTranslation } from 'react-i18next'
import classes from './list.module.css'

/** Marks what is made up, to try the program with. */
export const ExampleBadge = () => {
  const { t } = useTranslation('carriers')
  return (
    <span className={classes['badge']} title={t('example.badgeHelp')}>
      {t('example.badge')}
    </span>
  )
}
