#!/usr/bin/env bash
# Puts PowerRadar on a Payara domain that runs on this machine. docs/deployment.md tells the whole story.
#
#   deploy.sh configure SETTINGS     libraries, certificate, listeners, data source, settings; then restart the domain
#   deploy.sh application SETTINGS   deploys or redeploys the EAR
#
# Secrets are read from files and travel in files: none is ever an argument.
set -euo pipefail
umask 077

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
step=${1:-}
settings=${2:-}
if [[ ! $step =~ ^(configure|application)$ || ! -r $settings ]]; then
  echo "usage: deploy.sh configure|application SETTINGS   (see settings.example)" >&2
  exit 2
fi

declare -A value
while IFS= read -r line || [[ -n $line ]]; do
  if [[ $line =~ ^([A-Z_]+)=(.*)$ ]]; then
    value[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
  fi
done < "$settings"

optional=" PAYARA_MASTER_PASSWORD_FILE CONSCRYPT_JAR "
for name in $(grep -Eo '^[A-Z_]+' "$here/settings.example"); do
  if [[ -z ${value[$name]:-} && $optional != *" $name "* ]]; then
    echo "$settings: $name is not set (deployment/settings.example says what it is)." >&2
    exit 1
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

asadmin() {
  local passwords=$1
  shift
  "${value[PAYARA_HOME]}/bin/asadmin" --interactive=false --host "${value[PAYARA_ADMIN_HOST]}" \
    --port "${value[PAYARA_ADMIN_PORT]}" --user "${value[PAYARA_ADMIN_USER]}" --passwordfile "$passwords" "$@"
}

# expand FILE: the commands of FILE with their settings filled in, without comments
expand() {
  local text name
  text=$(grep -Ev '^(#|$)' "$here/$1")
  for name in $(grep -Eo '@[A-Z_]+@' <<< "$text" | tr -d @ | sort -u); do
    text=${text//"@$name@"/"${value[$name]}"}
  done
  printf '%s\n' "$text"
}

# run FILE: one asadmin for all commands of FILE; fails when one fails
run() {
  expand "$1" > "$work/$1"
  asadmin "${value[PAYARA_ADMIN_PASSWORD_FILE]}" multimode --file "$work/$1"
}

# alias NAME FILE: keeps the secret in FILE under NAME in the password store of the domain
alias_password() {
  { cat "${value[PAYARA_ADMIN_PASSWORD_FILE]}"; echo; printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "$(< "$2")"; } > "$work/alias"
  if grep -qx "$1" <<< "$aliases"; then
    asadmin "$work/alias" update-password-alias "$1"
  else
    asadmin "$work/alias" create-password-alias "$1"
  fi
  rm "$work/alias"
}

# Libraries that must lie outside the EAR: the driver, and the native TLS provider where there is one.
libraries() {
  local folder jar
  folder=${value[PAYARA_DOMAIN_DIR]}/lib
  for jar in "${value[DRIVER_JAR]}" ${value[CONSCRYPT_JAR]:+"${value[CONSCRYPT_JAR]}"}; do
    cp "$jar" "$folder/"
    chmod 644 "$folder/$(basename "$jar")"
  done
}

# The certificate of the portal becomes entry "powerradar" of the key store of the domain.
certificate() {
  local store master
  store=${value[PAYARA_DOMAIN_DIR]}/config/keystore.p12
  printf changeit > "$work/master"
  master=${value[PAYARA_MASTER_PASSWORD_FILE]:-$work/master}
  keytool -delete -alias powerradar -keystore "$store" -storepass:file "$master" > /dev/null 2>&1 || true
  keytool -importkeystore -noprompt \
    -srckeystore "${value[PORTAL_TLS_KEYSTORE]}" -srcstorepass:file "${value[PORTAL_TLS_KEYSTORE_PASSWORD_FILE]}" \
    -srcalias "${value[PORTAL_TLS_KEYSTORE_ALIAS]}" \
    -destkeystore "$store" -deststorepass:file "$master" -destkeypass:file "$master" -destalias powerradar
}

configure() {
  libraries
  certificate
  aliases=$(asadmin "${value[PAYARA_ADMIN_PASSWORD_FILE]}" list-password-aliases)
  alias_password powerradar.database.password "${value[DATABASE_PASSWORD_FILE]}"
  alias_password powerradar.oidc.client.secret "${value[OIDC_CLIENT_SECRET_FILE]}"
  alias_password powerradar.people.client.secret "${value[PEOPLE_CLIENT_SECRET_FILE]}"
  alias_password powerradar.bridge.tls.keystore.password "${value[BRIDGE_TLS_KEYSTORE_PASSWORD_FILE]}"
  if ! asadmin "${value[PAYARA_ADMIN_PASSWORD_FILE]}" list-jdbc-resources | grep -qx jdbc/powerradar; then
    run create-resources.asadmin
  fi
  run configure-domain.asadmin
  echo "Configured. Restart the domain now: asadmin restart-domain"
}

application() {
  asadmin "${value[PAYARA_ADMIN_PASSWORD_FILE]}" deploy --force=true --name powerradar "${value[EAR]}"
}

"$step"
