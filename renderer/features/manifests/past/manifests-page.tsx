import { useTranslation } from 'react-i18next'
import { ManifestsLink } from './manifests-link.tsx'
import { ManifestTable } from '../manifest-table.tsx'
import classes from '../manifests.module.css'

/** Every manifest that this desk has made. */
export const ManifestsPage = () => {
  const { t } = useTranslation('manifests')
  return (
    <div className={classes['page']}>
      <ManifestsLink />
      <h1 className={classes['title']}>{t('all')}</h1>
      <ManifestTable />
    </div>
  )
}
