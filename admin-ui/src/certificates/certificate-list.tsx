import { Link } from 'react-router';
import type { CertificateRowView } from '../../../platform/contract/certificates.ts';
import { formatDate } from '../../../platform/render/format/date.ts';
import { Chip } from '../components/chip.tsx';
import { ListPage } from '../components/list/list-page.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { officeTexts } from '../office/office-texts.ts';
import { CERTIFICATE_TONE, certificateAddress } from './certificate-address.ts';
import { certificateTexts } from './certificate-texts.ts';

type Row = CertificateRowView & { id: string };

/** 证照库: what cases have issued, and how it stands. */
export default function CertificateList() {
  const t = useTexts(certificateTexts);
  const office = useTexts(officeTexts);
  const language = useLanguage();
  const departments = useChoices('department');
  return (
    <ListPage<Row>
      resource="certificates"
      title={t.title}
      crumbs={[office.crumb]}
      searches={t.searches}
      columns={[
        {
          key: 'number',
          title: t.number,
          text: (row) => `${row.number} ${row.name}`,
          render: (row) => (
            <>
              <Link className="strong" to={certificateAddress(row.number)}>
                {row.number}
              </Link>
              <span className="sub">{row.name}</span>
            </>
          ),
        },
        { key: 'holder', title: t.holder, text: (row) => row.holder, render: (row) => row.holder },
        {
          key: 'item',
          title: t.item,
          text: (row) => `${row.item.name} ${departments.nameOf(row.item.department)}`,
          render: (row) => (
            <>
              {row.item.name}
              <span className="sub">{departments.nameOf(row.item.department)}</span>
            </>
          ),
        },
        {
          key: 'issued',
          title: t.issued,
          width: 136,
          text: (row) => row.issuedOn,
          render: (row) => formatDate(row.issuedOn, language),
        },
        {
          key: 'until',
          title: t.until,
          width: 160,
          text: (row) => row.validUntil ?? t.noEnd,
          render: (row) => (
            <>
              {row.validUntil ? formatDate(row.validUntil, language) : t.noEnd}
              {row.daysLeft === undefined ? null : <span className="sub">{t.daysLeft(row.daysLeft)}</span>}
            </>
          ),
        },
        {
          key: 'status',
          title: t.status,
          width: 104,
          text: (row) => t.statuses[row.status],
          render: (row) => <Chip tone={CERTIFICATE_TONE[row.status]}>{t.statuses[row.status]}</Chip>,
        },
      ]}
      selects={[
        {
          field: 'status',
          title: t.status,
          options: Object.entries(t.statuses).map(([value, label]) => ({ value, label })),
        },
      ]}
      empty={{ title: t.none, text: t.noneText }}
      rowActions={(row) => <Link to={certificateAddress(row.number)}>{t.view}</Link>}
    />
  );
}
