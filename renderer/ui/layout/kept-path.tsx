import { useTranslation } from 'react-i18next'

type KeptPathProps = { readonly text: string; readonly path: string }

/** Says where something lies. */
export const KeptPath = ({ text, path }: KeptPathProps) => (
  <div>
    {text} <bdi dir="ltr">{path}</bdi>
  </div>
)

/** Where a document lies that no program has opened. */
export const UnopenedDocument = ({ path }: Pick<KeptPathProps, 'path'>) => {
  const { t } = useTranslation('common')
  return <KeptPath text={t('unopened')} path={path} />
}
