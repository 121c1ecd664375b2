/** The program's name among all others, by which Windows knows its taskbar entries from its installation. */
export const APP_ID = 'shipdesk.desk'
