import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/index.ts';
import type { FieldGroupProps } from './register-form.tsx';
import type { RegistrationField } from './registration-rules.ts';

/** Who one is: a person, or an enterprise with its legal representative and contact. */
export function IdentityFields({ draft, set, leave, problem }: FieldGroupProps) {
  const { auth } = useText();
  const field = (name: RegistrationField) => ({
    name,
    required: true,
    value: draft[name],
    error: problem(name),
    onValue: (value: string) => set(name, value),
    onBlur: () => leave(name),
  });
  return (
    <>
      {draft.kind === 'person' ? (
        <div className="grid2">
          <TextField
            {...field('name')}
            label={auth.name}
            placeholder={auth.namePlaceholder}
            autoComplete="name"
          />
          <TextField
            {...field('idNumber')}
            label={auth.idNumber}
            placeholder={auth.idPlaceholder}
            autoComplete="off"
            maxLength={18}
          />
        </div>
      ) : (
        <>
          <TextField
            {...field('name')}
            label={auth.company}
            placeholder={auth.companyPlaceholder}
            autoComplete="organization"
          />
          <TextField
            {...field('creditCode')}
            label={auth.creditCode}
            placeholder={auth.creditPlaceholder}
            autoComplete="off"
            maxLength={18}
          />
          <div className="grid2">
            <TextField {...field('legalPerson')} label={auth.legalPerson} autoComplete="off" />
            <TextField {...field('contact')} label={auth.contact} autoComplete="name" />
          </div>
        </>
      )}
      <TextField
        {...field('phone')}
        label={auth.phone}
        placeholder={auth.phonePlaceholder}
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={11}
      />
    </>
  );
}
