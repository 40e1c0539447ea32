<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Programmes')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Their years, their tambons, who leads them')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:if test="not(programme)"><p><xsl:value-of select="t:say('No programmes here yet')"/></p></xsl:if>
    <xsl:apply-templates select="programme"/>
  </xsl:template>

  <xsl:template match="programme">
    <h2 id="{@code}"><xsl:value-of select="@name"/></h2>
    <p>
      <xsl:choose>
        <xsl:when test="@from and @to and @from != @to"><xsl:value-of select="t:year(@from)"/>–<xsl:value-of select="t:year(@to)"/></xsl:when>
        <xsl:when test="@from"><xsl:value-of select="t:year(@from)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('The source tells no years')"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="@note"><p><xsl:value-of select="@note"/></p></xsl:if>
    <xsl:if test="@source"><p class="soft"><xsl:value-of select="t:say('Source: %s', @source)"/></p></xsl:if>
    <xsl:if test="year">
      <h3><xsl:value-of select="t:say('Year by year')"/></h3>
      <table>
        <xsl:for-each select="year">
          <tr><th scope="row"><xsl:value-of select="t:say('Year %d', @no)"/> · <xsl:value-of select="t:year(@year)"/></th>
            <td>
              <xsl:choose>
                <xsl:when test="@theme"><xsl:value-of select="@theme"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="t:say('No theme is told')"/></xsl:otherwise>
              </xsl:choose><br/>
              <span class="soft">
                <xsl:choose>
                  <xsl:when test="@lead"><xsl:value-of select="t:say('Led by %s', @lead)"/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="t:say('Nobody is named to lead it')"/></xsl:otherwise>
                </xsl:choose>
              </span>
            </td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="tambon[not(@unlisted)]">
        <h3><xsl:value-of select="t:say('Tambons of this programme')"/></h3>
        <table><xsl:apply-templates select="tambon[not(@unlisted)]"/></table>
      </xsl:when>
      <xsl:otherwise><p class="soft"><xsl:value-of select="t:say('The province has not sent the list of its tambons.')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="tambon[@unlisted]">
      <h3><xsl:value-of select="t:say('Not on that list, but with projects of it')"/></h3>
      <table><xsl:apply-templates select="tambon[@unlisted]"/></table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tambon">
    <tr><th scope="row"><a href="{$home}t/{@code}/"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></a><br/>
        <span class="soft"><xsl:value-of select="t:place('district', @above, @above-en)"/></span></th>
      <td><xsl:if test="@projects > 0"><xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template></xsl:if></td></tr>
  </xsl:template>
</xsl:stylesheet>
