export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect width="44" height="44" rx="6" fill="var(--blue-600)" />
      <path
        d="M11 33V20l11-8 11 8v13M8 33h28M16.5 33v-9M22 33v-9M27.5 33v-9"
        fill="none"
        stroke="var(--white)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
