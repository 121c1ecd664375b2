import { IconAlertCircle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { carrierAddress, serviceAddress } from '../address.ts'
import type { LocatedProblem } from '../model/field-of-path.ts'
import type { Editing } from '../model/find-editing.ts'
import type { ServiceForm } from '../model/form.ts'
import classes from './service-nav.module.css'

type ServiceNavProps = {
  readonly editing: Editing
  readonly problems: readonly LocatedProblem[]
  readonly onAdd: () => void
}

/** Where a service of a carrier that is edited is found. */
export const addressOf = (key: string, { id, saved }: ServiceForm): string =>
  saved === '' ? carrierAddress(key, id) : serviceAddress(saved)

/** The carrier and its services, to go from one to the other without leaving. */
export const ServiceNav = ({ editing, problems, onAdd }: ServiceNavProps) => {
  const { t } = useTranslation('carriers')
  const { key, form, service: shown } = editing
  const isWrong = (id: number | undefined): boolean => problems.some(({ service }) => service === id)
  return (
    <nav className={classes['nav']} aria-label={t('edit.services')}>
      <NavItem to={carrierAddress(key)} isShown={shown === undefined} isWrong={isWrong(undefined)}>
        {t('parts.carrier')}
      </NavItem>
      <p className={classes['navTitle']}>{t('edit.services')}</p>
      {form.services.map((service) => (
        <NavItem
          key={service.id}
          to={addressOf(key, service)}
          isShown={service.id === shown}
          isWrong={isWrong(service.id)}
          isOff={!service.enabled}
        >
          {service.texts.name.trim() === '' ? t('service.unnamed') : service.texts.name}
        </NavItem>
      ))}
      <button type="button" className={classes['navAdd']} onClick={onAdd}>
        <IconPlus size={14} aria-hidden />
        {t('service.add')}
      </button>
    </nav>
  )
}

type NavItemProps = {
  readonly to: string
  readonly isShown: boolean
  readonly isWrong: boolean
  readonly isOff?: boolean
  readonly children: string
}

const NavItem = ({ to, isShown, isWrong, isOff = false, children }: NavItemProps) => {
  const { t } = useTranslation('carriers')
  return (
    <Link
      href={to}
      className={classes['navItem'] ?? ''}
      aria-current={isShown ? 'page' : undefined}
      title={children}
      data-off={isOff || undefined}
    >
      <bdi className={classes['navName']}>{children}</bdi>
      {isOff && <span className={classes['off']}>{t('edit.off')}</span>}
      {isWrong && <IconAlertCircle size={16} className={classes['wrongMark']} aria-label={t('edit.wrong')} />}
    </Link>
  )
}
