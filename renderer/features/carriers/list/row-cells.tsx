import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './list.module.css'

type NameLinkProps = { readonly href: string; readonly name: string }

/** The name of a carrier or a service, which opens it. */
export const NameLink = ({ href, name }: NameLinkProps) => (
  <Link href={href} className={classes['link'] ?? ''} data-column="name" title={name} dir="auto">
    {name}
  </Link>
)

type ReferenceAndSwitchProps = {
  readonly reference: string
  readonly name: string
  readonly enabled: boolean
  readonly onSwitch: (enabled: boolean) => void
}

/** The reference of a carrier or a service, and whether it is offered. */
export const ReferenceAndSwitch = ({ reference, name, enabled, onSwitch }: ReferenceAndSwitchProps) => {
  const { t } = useTranslation('carriers')
  return (
    <>
      <td>
        <bdi dir="ltr" className={classes['code']} title={reference}>
          {reference}
        </bdi>
      </td>
      <td>
        <Switch
          size="xs"
          data-column="enabled"
          aria-label={t('table.switch', { name })}
          checked={enabled}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </td>
    </>
  )
}
