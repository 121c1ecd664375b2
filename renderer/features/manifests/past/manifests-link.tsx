import { IconChevronLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from '../manifests.module.css'

/** The way back to what waits to be handed over. */
export const ManifestsLink = () => {
  const { t } = useTranslation('manifests')
  return (
    <Link href="/end-of-day" className={classes['back'] ?? ''}>
      <IconChevronLeft size={16} className={classes['turning'] ?? ''} aria-hidden />
      {t('page.back')}
    </Link>
  )
}
