'use server';

import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { type ActionState, runPublicAction } from '@/lib/action';
import { type EnquiryState, findEnquiryState } from '@/lib/enquiries/state';
import { clientAddress } from '@/lib/rate-limit';

export async function look(_: ActionState<EnquiryState>, form: FormData): Promise<ActionState<EnquiryState>> {
  const [sent, locale] = await Promise.all([headers(), getLocale()]);
  return runPublicAction(form, (values) =>
    findEnquiryState(values, { locale: asLocale(locale), source: clientAddress(sent) }),
  );
}
