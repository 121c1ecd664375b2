import { amazon, amazonAllOrders } from './amazon.ts'
import { bigcommerce } from './bigcommerce.ts'
import { dhl } from './dhl.ts'
import { dpdShipper, myDpd } from './dpd.ts'
import { easypost } from './easypost.ts'
import { ebayGermany } from './ebay-germany.ts'
import { ebay } from './ebay.ts'
import { etsyItems } from './etsy-items.ts'
import { etsyOrders } from './etsy-orders.ts'
import { fedex } from './fedex.ts'
import { karrio, karrioShipments } from './karrio.ts'
import type { Layout } from './layout.ts'
import { magento } from './magento.ts'
import { prestashop, prestashopList } from './prestashop.ts'
import { royalMail } from './royal-mail.ts'
import { sendcloud } from './sendcloud.ts'
import { shipandco } from './shipandco.ts'
import { shipstationExport } from './shipstation-export.ts'
import { shipstationTemplate } from './shipstation-template.ts'
import { shopify } from './shopify.ts'
import { square } from './square.ts'
import { woocommerceAdvanced } from './woocommerce-advanced.ts'
import { woocommerceAnalytics } from './woocommerce-analytics.ts'
import { woocommerceOrderExport } from './woocommerce-order-export.ts'
import { woocommerceWebToffee } from './woocommerce-webtoffee.ts'
import { worldship } from './worldship.ts'

/** The files of other programs whose columns are known. */
export const foreignLayouts: readonly Layout[] = [
  shopify,
  woocommerceWebToffee,
  woocommerceAdvanced,
  woocommerceOrderExport,
  woocommerceAnalytics,
  amazon,
  amazonAllOrders,
  ebay,
  ebayGermany,
  etsyItems,
  etsyOrders,
  shipstationExport,
  shipstationTemplate,
  sendcloud,
  royalMail,
  worldship,
  fedex,
  dhl,
  dpdShipper,
  myDpd,
  bigcommerce,
  square,
  magento,
  prestashop,
  prestashopList,
  karrio,
  karrioShipments,
  easypost,
  shipandco,
]
