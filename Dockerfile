# The images of the four services, one target each: docker build --target query-api .
# Needs BuildKit, which every Docker engine from 23 on uses by itself.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /statecraft
COPY . .
RUN --mount=type=cache,target=/maven,sharing=locked \
    mvn -B -ntp -Dquick -Dmaven.test.skip=true -Dmaven.repo.local=/maven \
    -pl ingest-service,event-store,projection-service,query-api -am package

FROM eclipse-temurin:25-jre AS service
WORKDIR /service
COPY deploy/service/run deploy/service/healthy /usr/local/bin/
HEALTHCHECK --interval=5s --timeout=6s --start-period=90s --retries=6 CMD ["/usr/local/bin/healthy"]
ENTRYPOINT ["/usr/local/bin/run"]

FROM service AS ingest-service
COPY --from=build /statecraft/ingest-service/target/quarkus-app/ ./
ENV QUARKUS_HTTP_PORT=8081 STATECRAFT_PASSWORD_VARIABLE=STATECRAFT_DATABASE_INGEST_PASSWORD
EXPOSE 8081
USER 10001:10001

FROM service AS event-store
COPY --from=build /statecraft/event-store/target/quarkus-app/ ./
# A new volume takes over whose directory this is.
RUN install -d -o 10002 -g 10002 /checkpoints
ENV QUARKUS_HTTP_PORT=8082 STATECRAFT_PASSWORD_VARIABLE=STATECRAFT_DATABASE_EVENT_STORE_PASSWORD
EXPOSE 8082
USER 10002:10002

FROM service AS projection-service
COPY --from=build /statecraft/projection-service/target/quarkus-app/ ./
ENV QUARKUS_HTTP_PORT=8083 STATECRAFT_PASSWORD_VARIABLE=STATECRAFT_DATABASE_PROJECTIONS_PASSWORD
EXPOSE 8083
USER 10003:10003

FROM service AS query-api
COPY --from=build /statecraft/query-api/target/quarkus-app/ ./
ENV QUARKUS_HTTP_PORT=8080 STATECRAFT_PASSWORD_VARIABLE=STATECRAFT_DATABASE_QUERY_PASSWORD
EXPOSE 8080
USER 10004:10004
