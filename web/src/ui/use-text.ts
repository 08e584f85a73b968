import { useIntl } from 'react-intl';

type Values = Readonly<Record<string, string | number>>;

/** The text of a key in the reader's language. */
export function useText(): (key: string, values?: Values) => string {
  const intl = useIntl();
  return (key, values) => intl.formatMessage({ id: key }, values);
}
